package vigil.synthetic.names;

/** Names of people from South and East Asian communities; where women take another last name, both are given. */
final class AsianNames {
    static final NameStock PUNJABI_SIKH = NameStock.of("""
            Surjit Gurmit Harbans Mohinder Balbir Jaswinder Kulwant Gurdev Satwant Parmjit Manjit Baljit Amarjit Harjinder
            Sukhwinder Ranjit Rajinder Kuldip Davinder Nirmal Simran Jasleen""", """
            Gurdial Harbhajan Mohan Balwinder Jaswant Kuldip Avtar Gurmail Joginder Pritam Karnail Surinder Tarlochan Amrik
            Sukhdev Manjit Ranjit Darshan Resham Swaran Jagdeep Arjan""", """
            Singh/Kaur Singh/Kaur Dhillon Sandhu Gill Sidhu Grewal Dhaliwal Johal Atwal Bains Sahota Purewal Uppal Rai Virk
            Chahal Kang Bhogal Matharu Panesar Sangha Hayer Basra Dosanjh""");

    static final NameStock GUJARATI_HINDU = NameStock.of("""
            Kanta Shanta Savita Manjula Pushpa Hansa Nirmala Kokila Ramila Jayshree Bhanumati Lalita Usha Sumitra Diwali
            Jasu Pratibha Nisha Kajal Hema""", """
            Ramesh Natvarlal Chandrakant Jayantilal Manilal Bhikhu Kantilal Dhirubhai Vinod Pravin Mahesh Suresh Harish
            Ashok Dinesh Kishor Bharat Nilesh Hitesh Jitendra""", """
            Patel Patel Patel Shah Mistry Parmar Solanki Chauhan Desai Mehta Joshi Panchal Prajapati Limbachia Tailor Lad
            Gandhi Bhatt Vyas Thakkar""");

    static final NameStock PAKISTANI = NameStock.of("""
            Nasreen Zubaida Rashida Shamim Kulsoom Parveen Fatima Khadija Sakina Razia Naseem Shahida Zainab Aisha Rukhsana
            Tahira Hafiza Saima Nadia Zarina""", """
            Mohammed Muhammad Mohammad Abdul Ghulam Tariq Nazir Bashir Khalid Zahid Rashid Iqbal Sajid Arshad Imran Yasin
            Fazal Akbar Shabir Karamat""", """
            Khan/Begum Hussain/Bibi Ahmed/Begum Ali/Akhtar Khan Hussain Mahmood Iqbal Malik Mirza Shah Chaudhry Butt Qureshi
            Raja Akhtar Rashid Aslam Sheikh Bashir""");

    static final NameStock BANGLADESHI = NameStock.of("""
            Rokeya Momtaz Sufia Hasina Amina Jahanara Monwara Rahela Shamsun Ayesha Fultara Nurjahan Shirin Rina Tahmina""", """
            Abdul Mohammed Md Shafiqul Nurul Rafiqul Siraj Kabir Harun Motin Lutfur Anwar Shamsul Faruk Jamal""", """
            Miah/Begum Uddin/Khatun Ali/Begum Rahman/Begum Islam/Khatun Haque Chowdhury Hussain Ahmed Choudhury Khanom Ullah""");

    static final NameStock TAMIL = NameStock.of(
            "Saraswathy Kamala Lakshmi Meenakshi Parvathy Thilaga Vasanthi Yogeswary Selvi Malathy Nirmala Rajeswari",
            "Sivanathan Kumar Murugan Selvarajah Rajan Balan Yogan Thambi Ganesh Suresh Ravindran Mahendran",
            """
            Sivakumar Kandiah Nadarajah Selvaratnam Rajaratnam Thangarajah Arumugam Subramaniam Ponnampalam Kanagaratnam
            Jeyakumar Vigneswaran""");

    static final NameStock CHINESE = NameStock.of(
            """
            Mei Ling Siu_Ying Wai_Fong Yuk_Lan Xiuying Lai_Kuen Sau_Ching Ka_Yan Li_Hua Fang Yee_Man Suk_Han Xiao_Mei""", """
            Kwok_Wah Chi_Ming Wing Tak_Ming Jianguo Wai_Keung Kam_Fai Yiu_Cheung Zhiqiang Siu_Lun Ho_Yin Wei Kin_Man""", "Wong Chan Cheung Lee Lam Ng Leung Tang Li Wang Zhang Chen Liu Yang Ho Cheng Yip Lau Tsang Mak");

    static final NameStock NEPALI =
            NameStock.of("""
            Dil_Maya Man_Maya Sita Devi Bishnu Hari_Maya Santa Purna_Maya Ganga Laxmi Sabitri Indra_Maya Anju Sarita""", """
            Dil_Bahadur Man_Bahadur Tek Purna_Bahadur Lal_Bahadur Om_Prakash Khem Ganesh Bir_Bahadur Nar_Bahadur Prem
            Chandra Dhan Hom_Bahadur""", "Gurung Rai Limbu Thapa Magar Tamang Pun Ghale Sherpa Shrestha Rana Sunuwar");

    private AsianNames() {}
}
